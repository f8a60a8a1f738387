package fr.estuaire.offer;

import java.util.List;

/** An offer was submitted before it was whole. */
public final class IncompleteOffreException extends RuntimeException {
    private final transient List<Manque> manques;

    IncompleteOffreException(List<Manque> manques) {
        super("L’offre n’est pas complète : " + manques.getFirst().message());
        this.manques = List.copyOf(manques);
    }

    public List<Manque> manques() {
        return manques;
    }
}
