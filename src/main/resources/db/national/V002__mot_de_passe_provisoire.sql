-- A password that an administrator has read is to be replaced by the person at the next sign-in.
ALTER TABLE compte ADD COLUMN mot_de_passe_provisoire boolean NOT NULL DEFAULT FALSE;
