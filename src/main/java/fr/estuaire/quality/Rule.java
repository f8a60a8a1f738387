package fr.estuaire.quality;

/** One check of a formation: a pure function of the document and of a snapshot of reference data. */
public interface Rule {

    RuleDescription description();

    void check(RuleContext context, FormationElements formation, Reporter reporter);
}
