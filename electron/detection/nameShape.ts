/** Name shape: tells hub names, URLs and local paths apart by their form alone; it asks no hub. */

const weightFile =
  /\.(?:pth?|pth\.tar|ckpt|bin|h5|hdf5|onnx|safetensors|pkl|pickle|npz|tar(?:\.gz)?|gguf|ggml|pb|tflite|mlmodel|joblib|caffemodel|t7|params|nemo|th)$/i

export function isUrl(text: string): boolean {
  return /^(?:https?|ftp|s3|gs|hf|az):\/\//i.test(text)
}

/** A path on the program's own disk: rooted, relative by dots, a file of weights, or deeper than `owner/name`. */
export function isLocalPath(text: string): boolean {
  if (isUrl(text)) return false
  if (/^(?:[.~]{1,2}(?:\/|$)|\/|[A-Za-z]:[\\/])|\\/.test(text)) return true
  return weightFile.test(text) || text.split('/').length > 2 || text.endsWith('/')
}

/** True when a text can be the name of a model: one line, no blanks, of reasonable length. */
export function isPlausibleName(text: string): boolean {
  if (text.includes('*')) return false
  // A path of the program's own inside an address is the work of a function that is given both.
  if (isUrl(text)) return text.length <= 1000 && !/\/\.{0,2}\/(?!\/)/.test(text.replace(/^\w+:\/\//, ''))
  return text.length > 0 && text.length <= 250 && !/[\s<>"'`|{}]/.test(text) && /[\p{L}\p{N}]/u.test(text)
}

/** True when a text can be a file of weights: by its ending, or an address that does not end like something else. */
export function isWeights(text: string): boolean {
  return isUrl(text) ? !/\.(?:json|txt|ya?ml|md|py|csv|index)$/i.test(text) : weightFile.test(text)
}

/** True for an address of a file of weights, whatever stands after the path. */
export function isWeightsAddress(text: string): boolean {
  return isUrl(text) && weightFile.test(text.replace(/[?#].*$/, ''))
}
