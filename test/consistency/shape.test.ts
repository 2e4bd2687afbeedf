import { describe, expect, test } from 'vitest';
import { codeBase, readCodeBase } from './code-base.ts';
import { lackOfShape, lackOfTemplate, missingTemplateFiles } from './shape.ts';

const code = readCodeBase();

describe('the reference noun', () => {
  test('is what bin/new-noun makes', () => {
    expect(lackOfTemplate(code)).toEqual([]);
  });

  test.each(['concept/goal', 'concept/field'])('%s is built like it', (place) => {
    expect(missingTemplateFiles(code, place)).toEqual([]);
    expect(lackOfShape(code, place)).toEqual([]);
  });
});

test('a noun without a file and one with names of its own are found', () => {
  const wrong = codeBase({
    'bin/new/noun/rules.ts.txt': '',
    'bin/new/noun/form.ts.txt': '',
    'src/modules/courses/course-day/rules.ts': 'export interface CourseDay {}\nexport interface CourseDayFacts {}',
  });
  expect(missingTemplateFiles(wrong, 'courses/course-day')).toEqual(['courses/course-day has no form.ts']);
  expect(lackOfShape(wrong, 'courses/course-day')).toContain('course-day/rules.ts lacks CourseDayInput');
  expect(lackOfShape(wrong, 'courses/course-day')).not.toContain('course-day/rules.ts lacks CourseDay');
});
