package fr.estuaire.lheo;

import java.util.List;

/**
 * The field of a formation, in the three nomenclatures.
 *
 * @param codeFormacode up to 5, each 5 characters
 * @param codeNsf up to 3, each 3 characters
 * @param codeRome up to 5, each 5 characters
 */
public record DomaineFormation(
        Attributs attributs, List<Code> codeFormacode, List<Code> codeNsf, List<Code> codeRome, List<Element> extras) {
    public DomaineFormation {
        codeFormacode = List.copyOf(codeFormacode);
        codeNsf = List.copyOf(codeNsf);
        codeRome = List.copyOf(codeRome);
        extras = List.copyOf(extras);
    }
}
