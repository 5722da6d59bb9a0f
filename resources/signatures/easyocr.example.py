"""Loads of EasyOCR: the reader fetches detection and recognition models for its languages."""
import easyocr

reader = easyocr.Reader(["en"])  # finding: easyocr.Reader pipeline en

lines = reader.readtext("page.png")  # ok: a use
