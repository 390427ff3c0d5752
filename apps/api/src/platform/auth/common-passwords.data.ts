// Passwords of twelve and more characters that turn up first in every published list of leaks, and our own demo's neighbours.
const list = `
123456789012 1234567890123 12345678901234 123456789123 123123123123 111111111111 000000000000 987654321098
qwertyuiop123 qwertyuiopas qwerty123456 qwertyqwerty qwertyuiop12 1qaz2wsx3edc 1q2w3e4r5t6y q1w2e3r4t5y6 asdfghjkl123
asdfghjklzxcv zxcvbnm12345 abcdefghijkl abcd12345678 abc123456789 password1234 password12345 password123456 passwordpassword
password123! password2024 password2025 password2026 letmeinletmein letmein12345 welcome12345 welcome123456 iloveyou1234
iloveyouforever ilovemyfamily administrator admin1234567 administrator1 changeme1234 changemeplease trustno1trustno1
monkey123456 dragon123456 football1234 baseball1234 superman1234 princess1234 sunshine1234 michael12345 charlie12345
liverpool123 chelsea12345 manchester1 christopher1 aaaaaaaaaaaa a1b2c3d4e5f6 1234qwerasdf qazwsxedcrfv correcthorsebatterystaple
skinrootskinroot skinroot1234 therapist1234 nutrition123 dermatology1
`;

export const commonPasswords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
