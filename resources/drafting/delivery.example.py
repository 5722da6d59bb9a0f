"""Results reach people or other systems."""
import json

import cv2
import gradio
import matplotlib.pyplot as plt
import soundfile
import spaces
from flask import Flask, jsonify
from transformers import AutoModelForCausalLM, pipeline

app = Flask(__name__)
writer = pipeline("text-generation", model="gpt2")
speaker = pipeline("text-to-speech", model="suno/bark-small")


@app.route("/write")
def answer():
    words = writer("a question")  # finding: end-point
    return jsonify(words)  # finding: end-point, responded


def page(question):
    words = writer(question)
    return words


gradio.Interface(fn=writer, inputs="text", outputs="text").launch()  # finding: page


@spaces.GPU
def shown(question):
    return writer(question)  # finding: page-cached


def files(question):
    made = writer(question)
    cv2.imwrite("made.png", made)  # finding: picture-file
    made.to_csv("made.csv")  # finding: saved
    json.dump(made, out)  # finding: text-file
    print(made)  # finding: printed
    plt.imshow(made)  # finding: shown
    bot.send_message(made)  # finding: bot


def speak(text):
    soundfile.write("spoken.wav", speaker(text), 16000)  # finding: sound-file, text-file


print("ready")  # ok: no model
