import type { Icon } from '@formwright/model';

/** The lines of each picture, in a square of 24 units. */
export const icons: Readonly<Record<Icon, string>> = {
  form: 'M6 2h8l5 5v15H6zM14 2v5h5M9 12h7M9 16h7',
  health: 'M12 20C5 15 3 12 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5C21 12 19 15 12 20z',
  help: 'M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V14c0 5-2 8-5.5 8-3 0-4.5-1.5-6-4l-2-3.5c-.8-1.5.9-2.8 2.1-1.5L8 15',
  house: 'M3 11 12 3l9 8M5 10v11h14V10M10 21v-6h4v6',
  information: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M12 7v.01M12 11v6',
  law: 'M12 3v18M7 21h10M5 7h14M5 7l-3 7a3 3 0 0 0 6 0zM19 7l-3 7a3 3 0 0 0 6 0z',
  message: 'M3 4h18v13H9l-5 4v-4H3zM7 9h10M7 13h6',
  money: 'M17 7a4 4 0 0 0-8 0v6c0 3-1 5-2 6h10M6 13h8',
  people: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M2 20c0-4 2.7-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M17 14c3 .3 5 2.3 5 6',
  phone: 'M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  referral: 'M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2 20c0-4 3-6 7-6 1.5 0 3 .4 4 1.2M14 18h7m-3-3 3 3-3 3',
  safety: 'M12 2 4 5v6c0 5 3.5 9 8 11 4.5-2 8-6 8-11V5zM12 8v5M12 16.5v.01',
  school: 'M2 9l10-5 10 5-10 5zM6 11v6c2 2 10 2 12 0v-6M22 9v6',
  search: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12M14.5 14.5 21 21',
};
