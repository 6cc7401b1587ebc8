// The layer table as an ESLint rule, so that an editor shows at once what import-graph.test.ts would refuse.
import { relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { judgeImport } from './import-rules.ts';
import { moduleFrom } from './imports-of.ts';
import { homes, layers, testsMayAlso } from './layers.ts';

export const layersRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program: () => {
      const path = relative(context.cwd, context.filename).replaceAll(sep, '/');
      for (const found of moduleFrom(path, context.sourceCode.text).imports) {
        const message = judgeImport({ layers, homes, testsMayAlso }, path, found);
        if (message !== undefined) context.report({ loc: context.sourceCode.getLocFromIndex(found.at), message });
      }
    },
  }),
};
