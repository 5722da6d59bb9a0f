"""Keras and TensorFlow."""
import tensorflow_hub as hub
from tensorflow.keras import Model, layers
from tensorflow.keras.applications import MobileNetV2, ResNet50, VGG16
from tensorflow.keras.applications.resnet50 import decode_predictions, preprocess_input

body = MobileNetV2(weights="imagenet", include_top=False)  # finding: without-top
body.trainable = False  # finding: trainable-off
head = layers.Dense(3)(body.output)  # finding: put-on-top
inner = body.get_layer("block_6_expand")  # finding: shallower

whole = ResNet50(weights="imagenet")  # finding: with-top


def name(picture):
    scores = whole.predict(preprocess_input(picture))  # finding: predict
    return decode_predictions(scores)  # finding: decoded-predictions


other = VGG16(weights="imagenet", classes=7)  # finding: own-classes, with-top
other.compile(optimizer="adam", loss="mse")  # finding: compiled
other.evaluate(held_out)  # finding: evaluate


embed = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")  # finding: hub-layer

layer = layers.Dense(3)  # ok: nothing is pre-trained
