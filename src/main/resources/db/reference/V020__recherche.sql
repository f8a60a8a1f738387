-- What the public search looks establishments up by.
CREATE INDEX etablissement_code_postal ON etablissement (code_postal);
CREATE INDEX etablissement_ville ON etablissement (ville);
CREATE INDEX organisme_formation_code_postal ON organisme_formation (code_postal);
CREATE INDEX organisme_formation_ville ON organisme_formation (ville);
