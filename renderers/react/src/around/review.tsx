import type { ReviewBlock, ReviewGroup, ReviewLink, ReviewRow } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { BelowHeading, Heading } from '../fields/heading-level.tsx';
import { useReview } from '../views.ts';
import { ErrorLink } from './error-link.tsx';

/** All answers in GOV.UK's summary lists, each with a link to its question. */
export function Review(): ReactNode {
  return useReview().pages.map(({ pointer, title, source, blocks }) => (
    <section className="formwright-review" key={pointer} data-review={pointer}>
      <Heading className="govuk-heading-m">{title}</Heading>
      <BelowHeading>
        <Source text={source} />
        <Blocks blocks={blocks} />
      </BelowHeading>
    </section>
  ));
}

function Blocks({ blocks }: { readonly blocks: readonly ReviewBlock[] }): ReactNode {
  return blocks.map((block, n) => <Block key={n} block={block} />);
}

function Block({ block }: { readonly block: ReviewBlock }): ReactNode {
  switch (block.kind) {
    case 'answers':
      return (
        <>
          <Source text={block.source} />
          <dl className="govuk-summary-list">
            {block.rows.map((row) => (
              <Row key={row.pointer} row={row} />
            ))}
          </dl>
        </>
      );
    case 'group':
      return <Group group={block} />;
    case 'drawing':
      return (
        <svg className="formwright-review__drawing" viewBox={`0 0 ${block.width} ${block.height}`} aria-hidden="true">
          {block.regions.map(({ path, marked }) => (
            <path key={path} d={path} fill={marked ? 'CanvasText' : 'Canvas'} stroke="CanvasText" />
          ))}
          {block.words.map(({ text, x, y }, n) => (
            <text key={n} x={x} y={y} fill="currentColor" fontSize="13" textAnchor="middle">
              {text}
            </text>
          ))}
        </svg>
      );
    case 'nothing':
      return <p className="formwright-empty">{block.text}</p>;
  }
}

function Group({ group: { title, card, change, source, blocks } }: { readonly group: ReviewGroup }): ReactNode {
  const content = (
    <>
      <Heading className={card ? 'govuk-summary-card__title' : 'govuk-heading-s'}>{title}</Heading>{' '}
      {change && <ChangeLink link={change} />}
    </>
  );
  const inside = (
    <BelowHeading>
      <Source text={source} />
      <Blocks blocks={blocks} />
    </BelowHeading>
  );
  return card ? (
    <section className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">{content}</div>
      <div className="govuk-summary-card__content">{inside}</div>
    </section>
  ) : (
    <section>
      <div className="formwright-review__title">{content}</div>
      {inside}
    </section>
  );
}

function Row({ row }: { readonly row: ReviewRow }): ReactNode {
  const { pointer, label, kind, texts, source, change, problem } = row;
  const { id } = useDrawing();
  return (
    <div className="govuk-summary-list__row" data-row={pointer}>
      <dt className="govuk-summary-list__key">{label}</dt>
      <dd className="govuk-summary-list__value">
        {kind === 'list' && (
          <ul className="govuk-list">
            {texts.map((text, n) => (
              <li key={n}>{text}</li>
            ))}
          </ul>
        )}
        {kind === 'text' && <span>{texts}</span>}
        {kind === 'none' && problem === undefined && <span className="formwright-empty">{texts}</span>}
        <Source text={source} />
        {problem !== undefined && (
          <span className="formwright-review__problem">
            <ErrorLink pointer={pointer} className="govuk-link" own={id(pointer)}>
              {problem}
            </ErrorLink>
          </span>
        )}
      </dd>
      {change && (
        <dd className="govuk-summary-list__actions">
          <ChangeLink link={change} />
        </dd>
      )}
    </div>
  );
}

function ChangeLink({ link: { pointer, about } }: { readonly link: ReviewLink }): ReactNode {
  const { session, id } = useDrawing();
  return (
    <ErrorLink pointer={pointer} className="govuk-link" own={id(pointer)}>
      {session.wording.change}
      <span className="govuk-visually-hidden"> {about}</span>
    </ErrorLink>
  );
}

function Source({ text }: { readonly text: string | undefined }): ReactNode {
  return text !== undefined && <p className="formwright-source">{text}</p>;
}
