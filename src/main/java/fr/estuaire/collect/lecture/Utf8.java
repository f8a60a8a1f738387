package fr.estuaire.collect.lecture;

/** The characters of UTF-8 that take two to four bytes. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes the character at a place has, 0 when there is none of two bytes or more. */
    static int lengthAt(byte[] bytes, int place, int end) {
        int first = bytes[place] & 0xff;
        int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length == 0 || place + length > end) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[place + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int character = characterAt(bytes, place, length);
        boolean legal = length == 2
                || (length == 3 && character >= 0x800 && (character < 0xd800 || character > 0xdfff))
                || (length == 4 && character >= 0x10000 && character <= 0x10ffff);
        return legal ? length : 0;
    }

    static int characterAt(byte[] bytes, int place, int length) {
        int character = bytes[place] & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            character = (character << 6) | (bytes[place + i] & 0x3f);
        }
        return character;
    }

    /** Whether there are accents, and all of them are UTF-8. A character cut by the end does not count. */
    static boolean allIn(byte[] bytes) {
        boolean found = false;
        for (int place = 0; place < bytes.length; place++) {
            if (bytes[place] < 0) {
                int length = lengthAt(bytes, place, bytes.length);
                if (length == 0) {
                    return found && place + 4 > bytes.length;
                }
                found = true;
                place += length - 1;
            }
        }
        return found;
    }
}
