"""Loads of stanza: pipelines by language."""
import stanza

stanza.download("en", package="craft")  # finding: stanza.download weights en @craft
nlp = stanza.Pipeline("de")  # finding: stanza.Pipeline pipeline de

doc = nlp("Ein Text")  # ok: a use
