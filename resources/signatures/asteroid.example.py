"""Loads of asteroid."""
from asteroid.models import ConvTasNet

pretrained = ConvTasNet.from_pretrained("mpariente/ConvTasNet_WHAM!_sepclean")  # finding: asteroid.models.ConvTasNet.from_pretrained model mpariente/ConvTasNet_WHAM!_sepclean

fresh = ConvTasNet(n_src=2)  # ok: no weights
