-- People search by a number without knowing the territory that gave it.
CREATE INDEX formation_catalogue_numero_seul ON formation_catalogue (numero);
