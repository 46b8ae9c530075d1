import { describe, expect, it } from 'vitest';
import { courseDefaults, findCourseDefault } from '../../../shared/learning/course-defaults.ts';

const codeOf = (code: string, name: string) => findCourseDefault(code, name)?.code;

describe('course defaults', () => {
  it('has every code of the reference once, each with a source that a form can hold', () => {
    const codes = courseDefaults.map((d) => d.code);
    expect(new Set(codes).size).toBe(21);
    expect(codes).toContain('AMO15');
    for (const { source } of courseDefaults) {
      expect(source).toMatch(/standard pr\. \d\d-\d\d-\d{4}/);
      expect(source.length).toBeLessThanOrEqual(200);
    }
  });

  it('marks what the reference is not sure of, and leaves the sure ones unmarked', () => {
    const source = (code: string) => findCourseDefault(code, code)?.source ?? '';
    expect(source('BRAND')).toContain('bør kontrolleres');
    expect(source('VEJ')).toContain('bør kontrolleres');
    expect(source('AMO3')).not.toContain('bør kontrolleres');
  });

  it('takes the name before the code: HYG is hand hygiene in some systems', () => {
    expect(codeOf('HYG', 'Håndhygiejne')).toBe('HÅND');
    expect(codeOf('HYG', 'Hygiejne og egenkontrol')).toBe('HYG');
    expect(codeOf('MED', 'MED-uddannelse')).toBe('MEDU');
    expect(codeOf('MED', 'Medicinhåndtering')).toBe('MED');
  });

  it('knows the courses of a course system by their usual names', () => {
    expect(codeOf('17', 'Forflytning')).toBe('FORF');
    expect(codeOf('18', 'Konflikthåndtering')).toBe('KONFL');
    expect(codeOf('19', 'FOERSTEHJAELP, genopfriskning')).toBe('FØRST');
    expect(codeOf('20', 'Brand- og evakueringsøvelse')).toBe('BRAND');
  });

  it('goes by the code only where the names do not contradict each other', () => {
    expect(codeOf('gdpr', '')).toBe('GDPR');
    expect(codeOf('TRUCK', 'TRUCK')).toBe('TRUCK');
    expect(codeOf('BADE', 'Badevandskontrol i havnen')).toBeUndefined();
    expect(codeOf('LEDER', 'Kunstnerisk ledelse')).toBeUndefined();
    expect(codeOf('STRIK', 'Strikning for begyndere')).toBeUndefined();
  });
});
