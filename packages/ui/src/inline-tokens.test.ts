/** What the build does to our sources before it reads them. */
import { describe, expect, it } from 'vitest';
import { inlineTokens } from '../vite.shared.ts';

type Transform = (code: string, id: string) => { readonly code: string } | null;

function built(code: string): string {
  const transform = inlineTokens().transform as unknown as Transform;
  return transform(code, '/repository/page.tsx')?.code ?? code;
}

describe('names of the theme in a build', () => {
  it('[U9] are written as the variables that they stand for', () => {
    const code =
      "import { makeStyles, tokens } from '@fluentui/react-components';\nconst gap = tokens.spacingVerticalM;";
    expect(built(code)).toContain("const gap = 'var(--spacingVerticalM)';");
  });

  it('[U9] leave whatever else is called so alone', () => {
    const code = "import { Button } from '@fluentui/react-components';\nconst items = tokens.data;";
    expect(built(code)).toBe(code);
  });
});
