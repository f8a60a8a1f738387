package fr.estuaire.offer;

import java.util.List;

/**
 * What a change of many parts would do, before it is done.
 *
 * @param lignes what changes, for each offer and each value that it has now
 * @param parties how many actions or sessions would change
 * @param pareilles how many have this value already
 * @param laissees those that would be left, because their offer waits for the collectors
 */
public record Apercu(List<Ligne> lignes, int parties, int pareilles, List<Lot.Laissee> laissees) {

    public Apercu {
        lignes = List.copyOf(lignes);
        laissees = List.copyOf(laissees);
    }

    /** How many offers would change. */
    public long offres() {
        return lignes.stream().map(Ligne::formation).distinct().count();
    }

    /**
     * @param avant in words; empty when nothing is said
     * @param apres in words; empty when nothing will be said
     * @param combien how many actions or sessions of the offer say this now
     */
    public record Ligne(String formation, String titre, String avant, String apres, int combien) {}
}
