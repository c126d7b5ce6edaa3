/** Words that an attacker of this desk tries first, because they stand on its screen and in its contracts; folded at their use. */

export const DESK_WORDS = [
  ...['ntt', 'nttwest', 'ntt西日本', '西日本', 'bizbox', 'bizimo', 'server', 'serversupport', 'support', 'helpdesk'],
  ...['madoguchi', 'operator', 'supervisor', 'administrator', 'callcenter', 'hikari', 'hikaridenwa', 'denwa'],
  ...[
    'サポート',
    'サーバ',
    'サーバー',
    'サーバサポート',
    'オペレーター',
    '管理者',
    '窓口',
    'まどぐち',
    '光電話',
    'パスワード',
  ],
];

/** Orders in which fingers and children go through the characters. */
export const KEYBOARD_WALKS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
];
