"""Downloads of weights by libraries that fetch files of any kind."""
import gdown
import pooch

network = pooch.retrieve("https://example.org/releases/u2net.onnx", known_hash=None)  # finding: pooch.retrieve weights https://example.org/releases/u2net.onnx
detector = pooch.retrieve(url="https://example.org/detector.pt?download=1", known_hash=None)  # finding: pooch.retrieve weights https://example.org/detector.pt?download=1
shared = gdown.download(id="1AbC", output="model.pth")  # finding: gdown.download weights -

table = pooch.retrieve("https://example.org/data/labels.csv", known_hash=None)  # ok: a table, not weights
