package fr.estuaire.tenant;

import fr.estuaire.shared.Explained;
import java.nio.file.Path;

/** The files of {@code tenants/} cannot be used; the message, in French, says where to look and what to write. */
public class TenantDefinitionException extends RuntimeException implements Explained {

    TenantDefinitionException(String message) {
        super(message);
    }

    /** @param ligne line of the file, the first one is 1 */
    static TenantDefinitionException at(Path fichier, int ligne, String message) {
        return new TenantDefinitionException("%s, ligne %d : %s".formatted(fichier.getFileName(), ligne, message));
    }
}
