"""Loads of keras applications: ImageNet weights unless told otherwise."""
import tensorflow as tf
from tensorflow.keras.applications import ResNet50
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input

default = ResNet50(include_top=False)  # finding: tensorflow.keras.applications.ResNet50 model ResNet50
named = VGG16(weights="imagenet")  # finding: tensorflow.keras.applications.vgg16.VGG16 model VGG16 @imagenet
dotted = tf.keras.applications.MobileNetV2()  # finding: tensorflow.keras.applications.MobileNetV2 model MobileNetV2
untrained = ResNet50(weights=None)  # finding: tensorflow.keras.applications.ResNet50 model ResNet50 no-weights

batch = preprocess_input([[0.0]])  # ok: a use
own = tf.keras.models.load_model("mine.keras")  # ok: the program's own model
