package fr.estuaire.rollup;

/** What the catalogue has of a territory. */
record Stock(int formations, int sessions) {}
