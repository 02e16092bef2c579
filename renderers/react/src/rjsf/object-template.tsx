import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { Section } from '../fields/section.tsx';

/** Draws an object: a section as such; the form, its page and entries have their own frames around them. */
export function ObjectTemplate({ properties, fieldPathId }: ObjectFieldTemplateProps): ReactNode {
  const { path } = fieldPathId;
  const content = properties.map((property) => property.content);
  const isSection = path.length > 1 && typeof path.at(-1) === 'string';
  return isSection ? <Section pointer={`/${path.join('/')}`}>{content}</Section> : content;
}
