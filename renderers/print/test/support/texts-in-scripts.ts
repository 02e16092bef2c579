/** A few words in each script that the fonts have. */
export const texts = {
  Welsh: 'Siân Ŵyn o Dŷ Gŵyr',
  Vietnamese: 'Nguyễn Thị Hường ở nhà một mình',
  Greek: 'Η Ελένη μένει μόνη της',
  Ukrainian: 'Їжак живе у Львові',
  Arabic: 'هذا نص عربي للتجربة سلام الله لا إلا',
  Urdu: 'میری والدہ اکیلی رہتی ہیں',
  Hebrew: 'שלום עולם',
  Hindi: 'नमस्ते क्षत्रिय दुनिया',
  Bengali: 'আমার সোনার বাংলা',
  Punjabi: 'ਸਤ ਸ੍ਰੀ ਅਕਾਲ',
  Gujarati: 'નમસ્તે મિત્ર',
  Tamil: 'வணக்கம் உலகம்',
  emoji: '👩‍👩‍👧 😀 🇬🇧 ☺️ 👍🏽',
} as const;
