/** A region of the body, as it is drawn. */
export interface DrawnRegion {
  /** The value of the option that it stands for, such as `chest`. */
  readonly name: string;
  /** Its outline, as SVG's path data. */
  readonly path: string;
}

/** A word in the drawing, and where it stands: the middle of its base line. */
export interface DrawnWord {
  readonly word: 'front' | 'back' | 'right' | 'left';
  readonly x: number;
  readonly y: number;
}

type Side = 'front' | 'back';

/** Half of one figure is drawn; the other half is the same, turned over. Limbs are those on the left of the picture. */
const TRUNK: readonly { readonly names: { readonly [side in Side]: string }; readonly path: string }[] = [
  {
    names: { front: 'face', back: 'backOfHead' },
    path: 'M50 3C59 3 64 10 63.5 20C63 29 57 37 50 37C43 37 37 29 36.5 20C36 10 41 3 50 3Z',
  },
  {
    names: { front: 'frontOfNeck', back: 'backOfNeck' },
    path: 'M42.5 34C45 36 47.5 37 50 37C52.5 37 55 36 57.5 34L57.5 43C59 46 61.5 48 65 49L35 49C38.5 48 41 46 42.5 43Z',
  },
  {
    names: { front: 'chest', back: 'upperBack' },
    path: 'M35 49L65 49C71 50 75.5 52 78 57L73 70C73 77 71.5 83 70.5 90L29.5 90C28.5 83 27 77 27 70L22 57C24.5 52 29 50 35 49Z',
  },
  {
    names: { front: 'abdomen', back: 'lowerBack' },
    path: 'M29.5 90L70.5 90C70 98 71 106 73 114L27 114C29 106 30 98 29.5 90Z',
  },
  {
    names: { front: 'groin', back: 'buttocks' },
    path: 'M27 114L73 114C75 120 76 126 76 132L52 143L48 143L24 132C24 126 25 120 27 114Z',
  },
];

const LIMBS: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'UpperArm', path: 'M22 57L27 70C26.5 79 25 87 23 95L12 92C12.5 80 14 68 17.5 61C18.5 59 20 58 22 57Z' },
  { name: 'Forearm', path: 'M12 92L23 95C22 107 19 118 16 129L8 127C8 115 9.5 103 12 92Z' },
  { name: 'Hand', path: 'M8 127L16 129C18 137 17 146 13 152C9 154 5 151 4.5 145C4.5 138 5.5 132 8 127Z' },
  { name: 'Thigh', path: 'M24 132L48 143C49 158 47 173 44.5 188L28.5 188C25 170 23 150 24 132Z' },
  { name: 'LowerLeg', path: 'M28.5 188L44.5 188C45.5 202 43.5 218 41 233L31.5 233C28.5 217 26.5 202 28.5 188Z' },
  { name: 'Foot', path: 'M31.5 233L41 233C42.5 238 43 243 42 247C38 250 28 250 24 247C25.5 242 29 238 31.5 233Z' },
];

/** The middle of a figure, and where each of the two begins. */
const MIDDLE = 50;
const LEFT_EDGE: { readonly [side in Side]: number } = { front: 20, back: 166 };
const TOP = 20;

/** The drawing of a body, from the front and from the back. Right and left are the person's own. */
export const bodyMap: {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly DrawnRegion[];
  readonly words: readonly DrawnWord[];
} = {
  width: 284,
  height: 274,
  regions: [...regionsOf('front'), ...regionsOf('back')],
  words: [...wordsOf('front'), ...wordsOf('back')],
};

function regionsOf(side: Side): readonly DrawnRegion[] {
  const end = side === 'front' ? 'Front' : 'Back';
  const limbs = (['right', 'left'] as const).flatMap((own) =>
    LIMBS.map(({ name, path }) => ({ name: `${own}${name}${end}`, path: placed(path, side, isOnLeft(own, side)) })),
  );
  return [...TRUNK.map(({ names, path }) => ({ name: names[side], path: placed(path, side, true) })), ...limbs];
}

function wordsOf(side: Side): readonly DrawnWord[] {
  const at = LEFT_EDGE[side];
  const own = (word: 'right' | 'left'): DrawnWord => ({ word, x: at + (isOnLeft(word, side) ? 4 : 96), y: 206 });
  return [{ word: side, x: at + MIDDLE, y: 12 }, own('right'), own('left')];
}

/** From the front, a person's right is on the left of the picture. */
function isOnLeft(own: 'right' | 'left', side: Side): boolean {
  return (own === 'right') === (side === 'front');
}

/** Moves a path to its figure, and turns it over if it is on the other half. */
function placed(path: string, side: Side, isAsDrawn: boolean): string {
  return path.replaceAll(/([\d.]+) ([\d.]+)/g, (_, x: string, y: string) => {
    const across = isAsDrawn ? Number(x) : 2 * MIDDLE - Number(x);
    return `${LEFT_EDGE[side] + across} ${TOP + Number(y)}`;
  });
}
