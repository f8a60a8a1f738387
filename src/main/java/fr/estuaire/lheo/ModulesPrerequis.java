package fr.estuaire.lheo;

import java.util.List;

/**
 * The modules to follow before.
 *
 * @param referenceModule each 1 to 3000 characters, required
 */
public record ModulesPrerequis(Attributs attributs, List<String> referenceModule, List<Element> extras) {
    public ModulesPrerequis {
        referenceModule = List.copyOf(referenceModule);
        extras = List.copyOf(extras);
    }
}
