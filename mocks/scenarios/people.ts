import type { CustomerSeed } from '../issuer/core/seed.ts'

/** An invented person. A scenario adds the cards and the questions. */
export type Person = Omit<
  CustomerSeed,
  'id' | 'cards' | 'questions' | 'wrongAnswers' | 'identityLockedUntil'
> & {
  /** The security code on the person's cards in a scenario that asks for it. */
  securityCode: string
}

const person = (
  userId: string,
  name: string,
  birthDate: string,
  phone: string,
  postCode: string,
  securityCode: string,
): Person => ({
  ...{ userId, name, birthDate, phone, postCode, securityCode },
  // One password for all, because designers have to type it.
  password: 'lantern-meadow-42',
  email: `${userId}@example.com`,
})

const longName = 'Maximiliana Featherstonehaugh-Cholmondeley de la Fontaine'

/*
 * All these people are invented. Phone numbers are in the range that Ofcom reserves for drama, e-mail addresses in
 * the domain that RFC 2606 reserves for examples. The post code area ZZ does not exist.
 */
export const people = {
  maya: person('maya.lindqvist', 'Maya Lindqvist', '1988-04-17', '07700 900421', 'ZZ41 7QT', '5093'),
  tomasz: person('tomasz.z', 'Tomasz Żółkiewski', '1979-12-03', '07700 900836', 'ZZ12 8LN', '4162'),
  priya: person('priya.raman', 'Priya Raman', '1995-06-28', '07700 900152', 'ZZ30 4GW', '4162'),
  eleni: person('eleni.p', 'Ελένη Παπαδοπούλου', '1966-09-21', '07700 900648', 'ZZ25 6HA', '4162'),
  samuel: person('samuel.adeyemi', 'Samuel Adeyemi', '1984-02-05', '07700 900975', 'ZZ18 3KE', '618'),
  rhys: person('rhys.bevan', 'Rhys Bevan', '2001-10-30', '07700 900317', 'ZZ9 2DR', '350'),
  aroha: person('aroha.ngata', 'Aroha Ngata', '1991-07-08', '07700 900564', 'ZZ47 1PB', '742'),
  jonas: person('jonas.weber', 'Jonas Weber', '1958-11-14', '07700 900289', 'ZZ33 5TC', '3806'),
  amara: person('amara.osei', 'Amara Osei', '1999-01-26', '07700 900793', 'ZZ21 9FJ', '915'),
  ingrid: person('ingrid.solheim', 'Ingrid Solheim', '1973-08-19', '07700 900605', 'ZZ14 6VM', '2647'),
  mateo: person('mateo.ibanez', 'Mateo Ibáñez', '1986-05-11', '07700 900138', 'ZZ38 2YS', '8530'),
  wei: person('wei.chen', 'Wei Chen', '2004-03-09', '07700 900482', 'ZZ6 8RU', '471'),
  maximiliana: person('maximiliana.fc', longName, '1949-10-02', '07700 900751', 'ZZ29 7NX', '1962'),
  nia: person('nia.prosser', 'Nia Prosser', '1970-04-23', '07700 900916', 'ZZ16 3QD', '5374'),
  hoa: person('hoa.dang', 'Đặng Thị Hoa', '1993-12-15', '07700 900370', 'ZZ44 8BL', '286'),
}
