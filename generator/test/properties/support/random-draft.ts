import type { Facts } from '@formwright/model';
import { textFormatNamed } from '../../../src/language/formats/index.ts';
import { choicesOf, typeOf, type OracleForm, type OracleNode } from '../../oracle/definition.ts';
import type { Genes } from '../../../../test-support/src/random/genes.ts';
import { dates, moments, roughDates, texts, times } from './random-fields.ts';

/** How wild a draft is: what a person leaves, or what an attacker sends. */
export type Manner = 'tidy' | 'careless' | 'hostile';

/** Makes a draft for a form, including hidden answers, because visibility is ignored. */
export function randomDraft(genes: Genes, form: OracleForm, manner: Manner): unknown {
  const wild = { tidy: 0, careless: 1, hostile: 9 }[manner];
  const junk = (): unknown =>
    genes.pick<() => unknown>([
      () => null,
      () => [],
      () => ({}),
      () => '',
      () => '  ',
      () => 'text',
      () => 5,
      () => true,
      () => [null, 1, 'a', {}],
      () => ({ length: 2, 0: 'a' }),
      () => JSON.parse('{"__proto__":{"yes":"yes"},"constructor":1}'),
      () => '2024-13-01',
      () => 'x'.repeat(50),
      () => 'x'.repeat(20_001),
      () => '\u200b',
      () => '\u2800\u00ad',
      () => Array.from({ length: 101 }, () => 'yes'),
      () => [['yes']],
      () => 1e300,
      () => -0.5,
    ])();
  const inObject = (nodes: readonly OracleNode[]): unknown => {
    if (genes.chance(wild)) return junk();
    const answers: { [name: string]: unknown } = {};
    for (const node of nodes) {
      if (node.kind === 'note') {
        if (genes.chance(wild)) answers[node.name] = 'an answer to a note';
        continue;
      }
      if (genes.chance(manner === 'tidy' ? 8 : 20)) continue;
      answers[node.name] = genes.chance(wild) ? junk() : ofNode(node);
    }
    if (genes.chance(wild))
      Object.defineProperty(answers, genes.pick(['nobodyKnows', '__proto__', 'a/b~c', 'toString']), {
        value: junk(),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return answers;
  };
  const ofNode = (node: OracleNode): unknown => {
    if (node.kind === 'repeat') return Array.from({ length: genes.pick([1, 2, 0, 3]) }, () => inObject(node.children));
    return node.kind === 'field' ? randomAnswer(genes, node, manner) : inObject(node.children);
  };
  return inObject(form.pages);
}

/** Usually an answer of the right type. */
function randomAnswer(genes: Genes, node: OracleNode, manner: Manner): unknown {
  const values = choicesOf(node)?.map(({ value }) => value);
  if (manner !== 'tidy' && genes.chance(6)) return genes.pick<unknown>([null, '', ' ', 'abc', 0, false, [], 99, 'ten']);
  switch (typeOf(node)) {
    case 'boolean':
      return node.schema['const'] === true ? manner === 'tidy' || genes.chance(80) : genes.chance(50);
    case 'integer':
      return genes.pick(values ?? [0, 1, 2, 3, 5, 7, -1, 40]);
    // None below 1.2e-7: hyperjump takes these for multiples of anything.
    case 'number':
      return genes.pick(
        values ?? [
          0, 1, 2.5, 0.07, 0.5, 3, 5, -0.5, -0.07, 1.005, 0.1, 0.2, 0.3, 12.345, 0.30000000000000004, 1e-6, 1.5e-7,
          2.001, 1e21,
        ],
      );
    case 'array':
      if (node.schema['x-attachments']) return randomFiles(genes, manner);
      return [...(values ?? [])]
        .filter(() => genes.chance(55))
        .concat(manner !== 'tidy' && genes.chance(8) ? ['red'] : []);
    default:
      return values ? genes.pick(values) : genes.pick(samplesOf(node));
  }
}

function randomFiles(genes: Genes, manner: Manner): unknown {
  const file = (): unknown => {
    const { id, name, ...rest } = {
      id: genes.pick(['a1', 'b2']),
      name: genes.pick(['letter.pdf', '💙.png']),
      size: genes.pick([500, 20_000, 2_000_000, 10_240, 0]),
      mediaType: genes.pick(['application/pdf', 'image/png']),
    };
    if (manner === 'tidy' || genes.chance(85)) return { id, name, ...rest };
    return genes.pick<unknown>([
      { id, name: ' ', ...rest },
      { id, name, ...rest, more: 1 },
      { name, ...rest },
      { id, name, ...rest, size: 1.5 },
      { id, name, ...rest, size: -1 },
      { id, name, ...rest, mediaType: 'text/html' },
    ]);
  };
  return Array.from({ length: genes.pick([1, 2, 0]) }, file);
}

function samplesOf(node: OracleNode): readonly string[] {
  switch (node.schema['format']) {
    case 'date':
      return [
        ...dates,
        ' 2024-02-29 ',
        '2023-02-29',
        '2100-02-29',
        '22/11/2026',
        '22//',
        '1/1/26',
        '/2/1950',
        '29 March 1950',
        '1st mar 1950',
        '29.3.1950',
        '1950-03-29T00:00:00Z',
        '1950-03-29T23:00:00Z',
        '2026\u201306\u201315',
        '2026-06-15.',
        '\uff12\uff10\uff12\uff16-06-15',
        '0024-03-01',
        '0000-01-01',
        '1950-03',
        '1950-3-9',
      ];
    case 'rough-date':
      return [
        ...roughDates,
        ...dates,
        ' 1948 ',
        '1948-13',
        '2023-02-30',
        '//1948',
        '9//1948',
        '/3/',
        '3/4/48',
        'long ago',
        'March 1948',
        '03/1948',
        '9 Mawrth 1948',
        '0024',
        '0999-12',
        '1948-03-09T00:00:00',
      ];
    case 'local-date-time':
      return [
        ...moments,
        '2026-11-22 9.30am',
        '2026-11-22T',
        '2026-11-22T25:00',
        '2023-02-29T10:00',
        '9/3//9:30',
        '///noon',
        '31/2/2026/10:00',
        ' 2026-03-09T09:30:00 ',
        '2026-03-09',
        '9 March 2026 at 9:30am',
        '09/03/2026 0930',
        '9/3/2026/noon',
        '9 March 2026, noon',
      ];
    case 'local-time':
      return [
        ...times,
        '9.30am',
        '9:30',
        '0930',
        '9 pm',
        '12am',
        '12.15 p.m.',
        'noon',
        'Hanner nos',
        '13am',
        '0:10pm',
        '24:00',
        '9',
        '9:75',
        '14:30 pm',
        'half nine',
        '09:30:00',
        '2130 hrs',
        '13pm',
        '0 am',
        '930',
        '9.30\u202fa.m.',
        '12 noon',
        '9 hours',
      ];
    case 'ni-number':
      return [
        'AB123456C',
        'ab 12 34 56 c',
        'QQ123456C',
        'AO123456C',
        'BG123456A',
        'AB123456E',
        'AB12345C',
        '--',
        'zz-12-34-56-d',
      ];
    case 'uprn':
      return [
        '10033544614',
        '000010033544614',
        '0',
        '000',
        '1234567890123',
        '12a',
        ' 100 335 ',
        '--',
        '10033544614.',
        '1,234',
      ];
    case 'ods-code':
      return ['K81003', 'k81 003', 'K81003001', 'K810030012', '--', 'RX-1', 'é', 'K8１003.', 'K81003\u0301'];
    case 'nhs-number':
      return [
        '9434765919',
        '943 476 5919',
        '1111111111',
        '9434765918',
        '94347-65919',
        '--',
        '401 023 2137',
        'AB 12 34 56 C',
        '943.476.5919.',
        '943\u2011476\u00a05919',
        '９４３４７６５９１９',
      ];
    case 'uk-postcode':
      return [
        'L20 3NJ',
        'l203nj',
        'SW1A1AA',
        'zz99 3vz',
        'L2',
        '!!',
        'QQ1 1AA',
        'EC1A 1BB',
        'M1１\u00a01AE',
        'bfpo61',
        'BFPO 5765',
        'BFPO 0',
        'ASCN 1ZZ',
        'fiqq1zz',
        'GX11 1AA',
        'L20 3',
        'L20_3NJ',
      ];
    case 'uk-telephone':
      return [
        '0151 934 0000',
        '+44 (0)151 934 0000',
        '01632 960001 ext 12',
        '12345',
        '0151 934 000a',
        '01632–960001, Ext: 12.',
        '\u202a0151 934 0000\u202c',
        '01632/960001',
        '[01632] 960001',
        '18001 01632 960001',
        '18002-0151 934 0000',
        '18001 12345',
      ];
    case 'email':
      return [
        'a@b.org',
        ' a@b.org ',
        'a\u200b@b.org .',
        'a@b.org..',
        'a@b',
        'ŵ@ŷ.cymru',
        'a b@c.org',
        `${'a'.repeat(65)}@b.org`,
        'nia@example.o',
      ];
    default: {
      if (node.schema['x-code'] !== undefined) return ['123 456', '123-456', 'qx 12a', 'QX12A', '12345', 'Ŵ12345'];
      const format = textFormatNamed(node.schema['format'] as string | undefined);
      if (format) return format.reference.answers.map(([answer]) => String(answer));
      return [
        ...texts,
        'ab',
        '💙💙💙',
        '💙💙💙💙',
        'a b c d',
        ' abc ',
        'a\r\nb',
        'a\u0000b',
        'w\u0302',
        'y\u0302w\u0302x',
        '\u200b',
        '\u200ba',
        'a\u0085b',
        '\u3164',
        'x'.repeat(10_001),
        'abcdefghijklmnopqrstuvwxyz',
        '2026-11-22',
      ];
    }
  }
}

/** What a host may know, or get wrong. */
export function randomFacts(genes: Genes): Facts {
  const today = genes.pick(['2026-11-22', '2024-02-29', '2026-01-01']);
  if (genes.chance(20)) return { today };
  const now = genes.chance(70) ? { now: genes.pick([`${today}T23:59`, `${today} 08:05:30`]) } : {};
  const unlisted = genes.chance(50)
    ? {
        practices: genes.pick([
          ['abc', 'xyz'],
          ['a', 'ab', 'ABC', 'ŵŷ', 'a b c d'],
        ]),
      }
    : { banks: ['abc'] };
  const context: { [name: string]: unknown } = {};
  if (genes.chance(60)) context['role'] = genes.pick(['manager', 'worker', '']);
  if (genes.chance(60)) context['open'] = genes.pick<unknown>([true, false, null]);
  if (genes.chance(60)) context['level'] = genes.pick([1, 2, 0]);
  if (genes.chance(60)) context['teams'] = genes.pick<unknown>([['hub'], [], ['sadl', 'hub']]);
  if (genes.chance(40)) context['team'] = genes.pick(['hub', 'none']);
  if (genes.chance(40)) context['since'] = genes.pick(['2020-01-01', '2026-11-01']);
  const others = genes.chance(20)
    ? { bankHolidays: genes.pick([['2026-11-24'], [], ['2020-01-01', '2027-12-27']]) }
    : {};
  return { today, ...now, ...others, context, ...(genes.chance(70) ? { unlisted } : {}) };
}
