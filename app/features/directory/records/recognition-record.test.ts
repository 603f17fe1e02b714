import { describe, expect, test } from 'vitest'

import { foremost, recognitionRecord, sourceOf, type StoredRecognition } from './recognition-record.ts'

const TODAY = new Date('2026-11-23T00:00:00Z')

const stored: StoredRecognition = {
  id: 'one',
  yearFrom: null,
  yearTo: 2021,
  topTen: null,
  decisionNumber: null,
  decisionIssuer: null,
  decisionDate: null,
  validFrom: null,
  validTo: null,
  status: 'recognised',
  origin: 'public_record',
  sourceUrl: null,
  basisNote: 'Suy ra từ thương hiệu. / Inferred from the brand.',
  note: null,
  product: null,
}
const record = (given: Partial<StoredRecognition>) => recognitionRecord({ ...stored, ...given }, 'en', TODAY)

describe('a recognition on a page', () => {
  test('leaves open what its source does not say', () => {
    expect(record({})).toMatchObject({
      topTen: false,
      decision: null,
      validTo: null,
      standing: 'inForce',
      source: null,
      basisNote: 'Inferred from the brand.',
    })
  })

  test('holds through its last day', () => {
    expect(record({ validTo: TODAY }).standing).toBe('inForce')
    expect(record({ validTo: new Date('2026-11-22T00:00:00Z') }).standing).toBe('ended')
    expect(record({ status: 'expired' }).standing).toBe('ended')
    expect(record({ status: 'revoked' }).standing).toBe('revoked')
  })

  test('links only to web addresses', () => {
    expect(sourceOf('https://www.vneconomy.vn/a')).toEqual({
      url: 'https://www.vneconomy.vn/a',
      site: 'vneconomy.vn',
    })
    expect(sourceOf('javascript:alert(1)')).toBeNull()
    expect(sourceOf('no address')).toBeNull()
  })
})

describe('the seal', () => {
  test('shows the newest recognition in force', () => {
    const [old, ended, newest] = [
      record({ id: 'old', yearTo: 2019 }),
      record({ id: 'ended', yearTo: 2024, status: 'expired' }),
      record({ id: 'newest', yearTo: 2021, topTen: true }),
    ]
    expect(foremost([old, ended, newest])?.id).toBe('newest')
    expect(foremost([ended])?.id).toBe('ended')
  })

  test('is not shown for a recognition that was taken back', () => {
    expect(foremost([record({ status: 'revoked' })])).toBeNull()
    expect(foremost([])).toBeNull()
  })
})
