import { widgetFrames, type Frame, type WidgetName } from '@formwright/model';

/** Returns the frame of a widget whose field may be changed. */
export function frameOf(widget: WidgetName): Frame {
  return widgetFrames[widget] ?? 'label';
}
