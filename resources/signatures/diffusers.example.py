"""Loads of diffusers: pipelines, parts of pipelines and adapters put on them."""
from diffusers import AutoencoderKL, DDIMScheduler, StableDiffusionPipeline, UNet2DConditionModel

pipe = StableDiffusionPipeline.from_pretrained("runwayml/stable-diffusion-v1-5", revision="fp16")  # finding: diffusers.StableDiffusionPipeline.from_pretrained pipeline runwayml/stable-diffusion-v1-5 @fp16
vae = AutoencoderKL.from_pretrained("stabilityai/sd-vae-ft-mse")  # finding: diffusers.AutoencoderKL.from_pretrained model stabilityai/sd-vae-ft-mse
scheduler = DDIMScheduler.from_pretrained("runwayml/stable-diffusion-v1-5", subfolder="scheduler")  # finding: diffusers.DDIMScheduler.from_pretrained scheduler runwayml/stable-diffusion-v1-5
single = StableDiffusionPipeline.from_single_file("https://example.org/model.safetensors")  # finding: diffusers.StableDiffusionPipeline.from_single_file pipeline https://example.org/model.safetensors
pipe.load_lora_weights("owner/style-lora")  # finding: diffusers.StableDiffusionPipeline.from_pretrained().load_lora_weights adapter owner/style-lora

unet = UNet2DConditionModel(sample_size=64)  # ok: no weights
image = pipe("a lighthouse").images[0]  # ok: a use
