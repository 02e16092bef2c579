/** A portrait A4 sheet and its margins. All measures are in points, from the top left corner. */
export const page: { readonly [side in 'width' | 'height' | 'left' | 'right' | 'top' | 'bottom']: number } = {
  width: 595.28,
  height: 841.89,
  left: 56,
  right: 56,
  top: 76,
  bottom: 70,
};

/** Width of the space between the margins, and its lower edge. */
export const content: { readonly width: number; readonly bottom: number } = {
  width: page.width - page.left - page.right,
  bottom: page.height - page.bottom,
};

/** How a run of text looks. `leading` is the height of a line. */
export interface TextStyle {
  readonly font: 'regular' | 'bold';
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** The colours. On white, text has a contrast of 18:1 and quiet text of 6.9:1. */
export const colours: { readonly [use in 'text' | 'quiet' | 'line' | 'fill' | 'paper']: string } = {
  text: '#0b0c0c',
  quiet: '#505a5f',
  line: '#b1b4b6',
  fill: '#f3f2f1',
  paper: '#ffffff',
};

/** The form's own text is never smaller than 12 points. */
const body: TextStyle = { font: 'regular', size: 12, leading: 16.5, colour: colours.text };

/** Text styles by use. */
export const styles: {
  readonly [use in 'body' | 'label' | 'quiet' | 'owner' | 'title' | 'mark' | 'furniture']: TextStyle;
} = {
  body,
  label: { ...body, font: 'bold' },
  quiet: { ...body, colour: colours.quiet },
  owner: { ...body, size: 13, leading: 18, colour: colours.quiet },
  title: { ...body, font: 'bold', size: 24, leading: 29 },
  mark: { ...body, font: 'bold', size: 14, leading: 19 },
  /** The header and footer of each sheet, which repeat what the document says. */
  furniture: { ...body, size: 10, leading: 13, colour: colours.quiet },
};

/** Heading styles by level, from 2. Deeper headings look like the last. */
export const headings: readonly TextStyle[] = [
  { ...body, font: 'bold', size: 18, leading: 23 },
  { ...body, font: 'bold', size: 14.5, leading: 19 },
  { ...body, font: 'bold', size: 13, leading: 17.5 },
];
