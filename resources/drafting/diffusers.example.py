"""Hugging Face Diffusers."""
from diffusers import ControlNetModel, DDIMScheduler, StableDiffusionControlNetPipeline, StableDiffusionPipeline, UNet2DConditionModel

control = ControlNetModel.from_pretrained("lllyasviel/sd-controlnet-canny")  # finding: part-class
painter = StableDiffusionControlNetPipeline.from_pretrained("runwayml/stable-diffusion-v1-5", controlnet=control, safety_checker=None)  # finding: part-given, pipeline-class, without-checker
painter.scheduler = DDIMScheduler.from_config(painter.scheduler.config)  # finding: scheduler
painter.enable_xformers_memory_efficient_attention()  # finding: memory
painter.load_lora_weights("someone/style")  # finding: low-rank, pipeline-class
painter.safety_checker = None  # finding: checker-removed
painter.unet = smaller  # finding: part-exchanged
result = painter(prompt="a bird", num_inference_steps=20)  # finding: pipeline-called
result.images[0].save("bird.png")  # finding: pictures

embeds = painter.encode_prompt("a bird")  # finding: encodes

latent = UNet2DConditionModel.from_pretrained("CompVis/ldm-super-resolution-4x-openimages")  # finding: part-class
sampler = DDIMSampler(latent)  # finding: samples
picture = latent.decode_first_stage(sampler.sample(20))  # finding: decodes

size = 512  # ok: no model
