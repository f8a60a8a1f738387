package fr.estuaire.lheo;

import java.util.List;

/**
 * The modules a formation is made of.
 */
public record SousModules(Attributs attributs, List<SousModule> sousModule, List<Element> extras) {
    public SousModules {
        sousModule = List.copyOf(sousModule);
        extras = List.copyOf(extras);
    }
}
