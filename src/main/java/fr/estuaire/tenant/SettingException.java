package fr.estuaire.tenant;

import fr.estuaire.shared.Explained;

/** A setting of the installation is missing or wrong; the message names it and says what to write. */
final class SettingException extends RuntimeException implements Explained {
    SettingException(String sentence) {
        super(sentence);
    }
}
