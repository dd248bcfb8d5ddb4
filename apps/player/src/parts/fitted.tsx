/** A line of text that is as large as its box allows: style sheets size it by its width in ems. */
import type { ReactNode } from 'react';
import { widthInEms } from '../schedule/text-width.ts';
import type { Variables } from './paint.ts';

interface FittedProps {
  readonly as: 'h1' | 'h2' | 'p' | 'span';
  readonly className: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function Fitted({ as: Element, className, text, children }: FittedProps) {
  const style: Variables = { '--ems': widthInEms(text) };
  return (
    <Element className={className} style={style}>
      {children ?? text}
    </Element>
  );
}
