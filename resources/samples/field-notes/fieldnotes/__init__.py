"""Field notes: recordings, photographs and spoken remarks become a diary."""

__version__ = "0.3.0"
