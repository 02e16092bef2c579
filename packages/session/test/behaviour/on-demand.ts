import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

/** The code of a control, of which a test decides when it arrives. */
export type Load = () => Promise<'rich'>;

/**
 * Draws, in the way of one renderer, a control on demand that is a box of the kind `plain` (`data-kind`) until its code
 * has arrived. Its name is `/gp`.
 */
export type DrawOnDemand = (load: Load) => Promise<{
  readonly root: ParentNode;
  /** Draws the same control again. */
  readonly redraw: () => void;
  /** Takes the control away. */
  readonly remove: () => void;
}>;

/** Tests that a control whose code is fetched on demand never disturbs a person, and that its code is asked for again. */
export function testOnDemand(draw: DrawOnDemand): void {
  const begin = async () => {
    const file = { arrive: (_kind: 'rich'): void => undefined, fail: (): void => undefined, asked: 0 };
    const drawn = await draw(async () => {
      file.asked += 1;
      return new Promise((resolve, reject) =>
        Object.assign(file, { arrive: resolve, fail: () => reject(new TypeError('No network')) }),
      );
    });
    const box = (): HTMLInputElement => drawn.root.querySelector('input') as HTMLInputElement;
    await expect.poll(() => file.asked).toBe(1);
    return { ...drawn, file, box, kind: () => box().dataset['kind'] };
  };

  it('draws another control in place of the plain one when its code has arrived', async () => {
    const { file, kind } = await begin();
    expect(kind()).toBe('plain');
    file.arrive('rich');
    await expect.poll(kind).toBe('rich');
  });

  it('does not disturb a person who is typing', async () => {
    const { root, file, redraw, kind, box } = await begin();
    await userEvent.click(box());
    file.arrive('rich');
    await userEvent.keyboard('River');
    redraw();
    expect([kind(), box().value]).toEqual(['plain', 'River']);
    await userEvent.click(root.querySelector('button') as HTMLButtonElement);
    await expect.poll(kind).toBe('rich');
  });

  it('keeps the plain control if the code cannot be fetched, and asks for it again, once however often it is drawn', async () => {
    const { file, redraw, kind } = await begin();
    file.fail();
    for (let n = 0; n < 5; n++) {
      redraw();
      await Promise.resolve();
    }
    expect([file.asked, kind()]).toEqual([1, 'plain']);
    await expect.poll(() => file.asked).toBe(2);
    file.arrive('rich');
    await expect.poll(kind).toBe('rich');
  });

  it('stops fetching when the control is removed', async () => {
    const { file, remove } = await begin();
    remove();
    file.fail();
    // Longer than the pause after which it would be asked for again.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(file.asked).toBe(1);
  });
}
