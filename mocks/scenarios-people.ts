import type { CustomerSeed } from './issuer/seed.ts'

/** Somebody invented, without cards and questions yet. */
export type Person = Omit<CustomerSeed, 'id' | 'cards' | 'questions' | 'wrongAnswers' | 'identityLockedUntil'>

type Named = Pick<Person, 'name' | 'userId' | 'birthDate' | 'phone' | 'postCode'>

const person = (named: Named): Person => ({
  ...named,
  // One password for all: a designer has to type it.
  password: 'lantern-meadow-42',
  email: `${named.userId}@example.com`,
})

/*
 * Nobody here exists. Phone numbers come from the range that Ofcom keeps free for drama, e-mail addresses from the
 * domain that RFC 2606 keeps for examples, and there is no post code area ZZ.
 */
export const people = {
  maya: person({
    name: 'Maya Lindqvist',
    userId: 'maya.lindqvist',
    birthDate: '1988-04-17',
    phone: '07700 900421',
    postCode: 'ZZ41 7QT',
  }),
  tomasz: person({
    name: 'Tomasz Żółkiewski',
    userId: 'tomasz.z',
    birthDate: '1979-12-03',
    phone: '07700 900836',
    postCode: 'ZZ12 8LN',
  }),
  priya: person({
    name: 'Priya Raman',
    userId: 'priya.raman',
    birthDate: '1995-06-28',
    phone: '07700 900152',
    postCode: 'ZZ30 4GW',
  }),
  eleni: person({
    name: 'Ελένη Παπαδοπούλου',
    userId: 'eleni.p',
    birthDate: '1966-09-21',
    phone: '07700 900648',
    postCode: 'ZZ25 6HA',
  }),
  samuel: person({
    name: 'Samuel Adeyemi',
    userId: 'samuel.adeyemi',
    birthDate: '1984-02-05',
    phone: '07700 900975',
    postCode: 'ZZ18 3KE',
  }),
  rhys: person({
    name: 'Rhys Bevan',
    userId: 'rhys.bevan',
    birthDate: '2001-10-30',
    phone: '07700 900317',
    postCode: 'ZZ9 2DR',
  }),
  aroha: person({
    name: 'Aroha Ngata',
    userId: 'aroha.ngata',
    birthDate: '1991-07-08',
    phone: '07700 900564',
    postCode: 'ZZ47 1PB',
  }),
  jonas: person({
    name: 'Jonas Weber',
    userId: 'jonas.weber',
    birthDate: '1958-11-14',
    phone: '07700 900289',
    postCode: 'ZZ33 5TC',
  }),
  amara: person({
    name: 'Amara Osei',
    userId: 'amara.osei',
    birthDate: '1999-01-26',
    phone: '07700 900793',
    postCode: 'ZZ21 9FJ',
  }),
  ingrid: person({
    name: 'Ingrid Solheim',
    userId: 'ingrid.solheim',
    birthDate: '1973-08-19',
    phone: '07700 900605',
    postCode: 'ZZ14 6VM',
  }),
  mateo: person({
    name: 'Mateo Ibáñez',
    userId: 'mateo.ibanez',
    birthDate: '1986-05-11',
    phone: '07700 900138',
    postCode: 'ZZ38 2YS',
  }),
  wei: person({
    name: 'Wei Chen',
    userId: 'wei.chen',
    birthDate: '2004-03-09',
    phone: '07700 900482',
    postCode: 'ZZ6 8RU',
  }),
  maximiliana: person({
    name: 'Maximiliana Featherstonehaugh-Cholmondeley de la Fontaine',
    userId: 'maximiliana.fc',
    birthDate: '1949-10-02',
    phone: '07700 900751',
    postCode: 'ZZ29 7NX',
  }),
  nia: person({
    name: 'Nia Prosser',
    userId: 'nia.prosser',
    birthDate: '1970-04-23',
    phone: '07700 900916',
    postCode: 'ZZ16 3QD',
  }),
  hoa: person({
    name: 'Đặng Thị Hoa',
    userId: 'hoa.dang',
    birthDate: '1993-12-15',
    phone: '07700 900370',
    postCode: 'ZZ44 8BL',
  }),
} satisfies Record<string, Person>
