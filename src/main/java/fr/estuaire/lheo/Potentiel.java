package fr.estuaire.lheo;

import java.util.List;

/**
 * What a body is able to teach.
 *
 * @param codeFormacode up to 25, each 5 characters, required
 */
public record Potentiel(Attributs attributs, List<Code> codeFormacode, List<Element> extras) {
    public Potentiel {
        codeFormacode = List.copyOf(codeFormacode);
        extras = List.copyOf(extras);
    }
}
