"""Downloads of gensim: word vectors by name."""
import gensim.downloader as api
from gensim.models import Word2Vec

vectors = api.load("glove-wiki-gigaword-100")  # finding: gensim.downloader.load model glove-wiki-gigaword-100

own = Word2Vec([["a", "text"]])  # ok: trained here
