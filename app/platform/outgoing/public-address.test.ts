import fc from 'fast-check'
import { expect, test } from 'vitest'

import { faultOfAddress, isPublicIp } from './public-address.ts'

const fault = (url: string, loopback = false) => faultOfAddress(url, { loopback })

test.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '::',
  '::1',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'nonsense',
])('%s is none of the open internet', (ip) => {
  expect(isPublicIp(ip)).toBe(false)
})

test.each(['8.8.8.8', '113.161.1.1', '2606:4700::1111', '2001:ee0::1'])('%s is', (ip) => {
  expect(isPublicIp(ip)).toBe(true)
})

test('an address of the open internet by https is taken', () => {
  for (const url of [
    'https://hooks.company.vn/nhip-cau?x=1',
    'https://8.8.8.8/',
    'https://công-ty.vn:8443/a',
  ])
    expect(fault(url), url).toBeNull()
})

test('anything else is refused, however it is written', () => {
  for (const [url, why] of [
    ['http://hooks.company.vn/', 'https'],
    ['ftp://hooks.company.vn/', 'https'],
    ['hooks.company.vn', 'address'],
    ['https://user:secret@hooks.company.vn/', 'address'],
    ['https://hooks.company.vn/#part', 'address'],
    ['https://localhost/', 'inside'],
    ['https://localhost./', 'inside'],
    ['https://2130706433/', 'inside'],
    ['https://0x7f.1/', 'inside'],
    ['https://0177.0.0.1/', 'inside'],
    ['https://[::1]/', 'inside'],
    ['https://[::ffff:10.0.0.1]/', 'inside'],
    ['https://intranet/', 'inside'],
    ['https://metadata.google.internal/', 'inside'],
    ['https://printer.local/', 'inside'],
  ])
    expect(fault(url ?? ''), url).toBe(why)
})

test('this machine is allowed where the operator says so, and nothing else with it', () => {
  expect(fault('http://127.0.0.1:4000/hook', true)).toBeNull()
  expect(fault('http://localhost:4000/hook', true)).toBeNull()
  expect(fault('http://10.0.0.1/', true)).toBe('https')
  expect(fault('https://10.0.0.1/', true)).toBe('inside')
  expect(fault('file://localhost/etc/passwd', true)).toBe('https')
})

test('no address makes it fail', () => {
  fc.assert(fc.property(fc.webUrl({ validSchemes: ['https'] }), (url) => typeof fault(url) !== 'undefined'))
  fc.assert(fc.property(fc.string(), (text) => fault(text) !== undefined))
})
