/** What the builds of web and console have in common; each app's own vite.config.ts adds its base and React's plugin. */
import type { BuildOptions, Plugin } from 'vite';

/** No inline scripts or assets: the pages run under `script-src 'self'` (X4). */
export const sharedBuild: BuildOptions = {
  target: 'es2022',
  sourcemap: false,
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  chunkSizeWarningLimit: 600,
  rolldownOptions: {
    output: {
      // One chunk that changes only with its packages: it stays in the browser's cache, and compresses better than many.
      codeSplitting: {
        groups: [
          {
            name: 'base',
            test: /node_modules\/(react|react-dom|scheduler|react-i18next|i18next|openapi-fetch|@griffel|@fluentui\/(tokens|react-(theme|provider|utilities|tabster|shared-contexts|jsx-runtime|aria|label|link|button|field|input|select))|stylis|rtl-css-js|keyborg|@tanstack\/(history|store|router-core|react-router|react-store|query-core|react-query))\//,
          },
        ],
      },
    },
  },
};

const IMPORTS_TOKENS = /import\s*\{[^}]*\btokens\b[^}]*\}\s*from\s*['"]@fluentui\//;

/**
 * Writes `tokens.colorBrandBackground` as what it is, `var(--colorBrandBackground)`, in our styles and Fluent's; else
 * the whole table of tokens would be in the first load (U9). Only where `tokens` is Fluent's: others may use the name, too.
 */
export function inlineTokens(): Plugin {
  return {
    name: 'ones-inline-tokens',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const styles = id.includes('/node_modules/') ? /@fluentui\/.*\.styles\.js$/ : /\.tsx?$/;
      if (!styles.test(id) || !IMPORTS_TOKENS.test(code)) return null;
      return { code: code.replaceAll(/(?<![\w./])tokens\.([A-Za-z]\w*)/g, "'var(--$1)'"), map: null };
    },
  };
}
