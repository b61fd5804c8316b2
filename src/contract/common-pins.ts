/**
 * Popular four-digit PINs that no other rule of the default policy refuses: mostly dates of the last three months of
 * the year, then near-patterns (1123, 7410) and words (5683 spells LOVE).
 *
 * The list is made by `node scripts/pin-strength/common-pins.ts` from two published distributions: the four-digit
 * strings of the RockYou leak (2009), and DataGenetics' heat map (2012, probabilities rebuilt from the picture). The
 * script takes the most popular PIN of the distribution that is easier to guess at that moment. It repeats this until
 * the policy refuses 600 PINs in all. 1342 is added by hand: it is a top choice in leaks since 2018, which these two
 * distributions do not show.
 *
 * Together with the other rules this covers the published blocklists (iOS, in Markert et al. 2020, "This PIN Can Be
 * Easily Guessed"; Bonneau et al. 2012) except 0102, 0103, 0111, 1110, 2229 and 7465. In neither distribution are these
 * six popular enough to replace a PIN of the list.
 */
const fourDigits = `
  0001 0007 0070 0420 0907 1000 1002 1003 1004 1005 1006 1007 1011 1012 1013 1014 1015 1016 1017 1018
  1019 1020 1021 1022 1023 1024 1025 1026 1027 1028 1029 1030 1031 1101 1102 1103 1104 1105 1106 1107
  1108 1112 1120 1121 1123 1124 1125 1126 1127 1128 1129 1130 1201 1202 1203 1204 1205 1206 1207 1208
  1209 1210 1211 1213 1214 1215 1216 1217 1218 1219 1220 1222 1223 1224 1225 1226 1227 1228 1229 1230
  1231 1233 1235 1236 1245 1314 1318 1324 1342 1701 1888 3000 4200 5150 5425 5683 7410 7942 8520
`

/**
 * Popular six-digit PINs that no other rule of the default policy refuses: near-patterns (123455, 142536), words (420247)
 * and numbers with a meaning (007, 143).
 *
 * The same script makes this list from a ranking of the six-digit strings of the RockYou leak (2009). It takes every PIN
 * of the first 2,000 that no other rule refuses.
 */
const sixDigits = `
  000001 000006 000007 000009 001234 013579 014789 100000 123412 123450 123451 123454 123455 123457
  123458 123459 123465 123467 123546 123567 123698 123700 123890 124578 131415 132435 132456 132465
  134679 135246 135790 141516 142536 143444 143445 143637 145236 145632 147896 151617 152535 153426
  153624 159263 159632 159874 161718 162534 171819 172839 203040 212223 212224 232425 235689 242526
  246800 246810 252627 258000 262728 272829 303677 317537 362436 362514 415263 420247 555556 635241
  678910 741236 748596 784512 787898 794613 895623 902100 906090 986532
`

/** First the PINs of four digits, then those of six, each in ascending order. */
export const commonPins: readonly string[] = `${fourDigits} ${sixDigits}`.match(/\d+/g) ?? []
