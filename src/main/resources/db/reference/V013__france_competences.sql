-- The CSV archive of France compétences lists partners without saying whether their entitlement holds: what the XML flow
-- said of it last still counts then.
ALTER TABLE habilitation
  ADD COLUMN suspendue boolean NOT NULL DEFAULT FALSE COMMENT 'le flux XML la dit inactive ou supprimée';
