/** Library names: what functions and methods of machine-learning libraries do with a model or with a result, by their names. */

/** Methods that give back the model that they are called on. */
export const returningSelf =
  /^(to|cuda|cpu|npu|xpu|mps|half|float|double|bfloat16|type|eval|train|requires_grad_|share_memory(_)?|to_empty|set_\w+|enable_\w+|disable_\w+|add_\w+|load_state_dict|load_weights|load_adapter|load_lora\w*|load_attn_procs|load_textual_inversion|merge_and_unload|unwrap_model|unload|fuse\w*|freeze\w*|unfreeze\w*|compile|prepare|distribute|replicate|with_\w+|resize_token_embeddings|initialize|build|init_weights|apply|apply_lora\w*|quantize|to_bettertransformer|module|model|clone|copy|deepcopy|client|cuda_|bind|partial|new|detach_model|select_pipe\w*|disable_pipes?)$/

/** Methods that give parts of a model. */
export const givingParts =
  /^(children|modules|named_children|named_modules|get_submodule|get_input_embeddings|get_output_embeddings|get_encoder|get_decoder|get_layer|get_backbone|base_model|get_text_encoder|get_vision_tower|get_pipe|add_pipe|create_pipe|replace_pipe|get_model|backbone|layers)$/

export const givingParameters =
  /^(parameters|named_parameters|trainable_parameters|trainable_variables|trainable_weights|get_parameters|group_parameters|weights|variables|get_params|parameters_and_names|get_optim_params|param_groups|get_param_groups|optim_parameters)$/

export const givingWeights = /^(state_dict|get_weights|get_state_dict|full_state_dict|copy_state_dict)$/

/** Methods that give nothing of interest. */
export const givingNothing =
  /^(zero_grad|save|save_pretrained|save_weights|save_model|push_to_hub|print_\w+|summary|register_\w+|gradient_checkpointing_\w+|clip_grad\w*|named_buffers|buffers|parameters_count|num_parameters|count_params|get_config|info|log\w*|add_argparse_args|set|backward|close|start|stop|num_labels|tie_weights|get_position_embeddings|dump_patches|extra_repr|hparams|initialize_timers)$/

/** Attributes of a model that are settings and no parts. */
export const settings =
  /^(config|device|dtype|training|name|hparams|cfg|args|opt|options|device_ids|num_\w+|\w*_size|\w*_dim|dim|in_features|out_features|in_channels|out_channels|input_shape|output_shape|max_\w+|vocab|meta|lang|name_or_path|shape|\w+_config|progress_bar|generation_config|visual_config|is_\w+|has_\w+|mode|version|dtype_)$/

/** Attributes of optimisers and trainers and the like that pass on what they hold. */
export const passing =
  /^(list|tuple|set|dict|zip|enumerate|reversed|sorted|iter|next|filter|map|chain|from_iterable|deepcopy|copy|OrderedDict|defaultdict|ModuleList|ModuleDict|Sequential|ParameterList|islice|cast|namedtuple|SimpleNamespace|Namespace|EasyDict|tee|cycle|from_list)$/

/** Functions that give back the model that they are given, made ready for something. */
export const wrapping =
  /^(DataParallel|DistributedDataParallel|DDP|FSDP|FullyShardedDataParallel|BalancedDataParallel|DataParallelCriterion|convert_sync_batchnorm|convert_syncbn_model|prepare\w*|unwrap_model|compile|script|trace|optimize|get_peft_model|inject_adapter\w*|init_inference|initialize|optimize_for_inference|fuse_modules|quantize\w*|quantize_dynamic|convert|jit|pmap|vmap|partial|replicate|shard\w*|freeze\w*|unfreeze|setup\w*|to_device|place|parallelize|distribute_\w+|wrap\w*|auto_wrap|enable_wrap|checkpoint_wrapper|getattr|remove_weight_norm|weight_norm|spectral_norm|apply_spectral_norm|load_checkpoint_and_dispatch|dispatch_model|bind|amp_initialize|fuse|IntermediateLayerGetter|create_feature_extractor|get_graph_node_names|BackboneWithFPN|resnet_fpn_backbone|EMA|ExponentialMovingAverage|ModelEmaV2|AveragedModel|load_model|load|module_to_cuda|cuda|CFGDenoiser|CompVisDenoiser|CompVisVDenoiser|model_wrapper)$/i

/** Functions that make nothing of what they are given. */
export const consuming =
  /^(print|save|savez?|imsave|imwrite|write\w*|dump\w*|log\w*|info|debug|warning|error|len|isinstance|issubclass|hasattr|type|id|str|repr|format|summary|add_scalars?|add_images?|add_figure|add_graph|watch|show|imshow|display|plot|scatter|savefig|save_image|save_file|append|put|send|exists|assert\w*|callable|super|register\w*|count_parameters|clip_grad\w*|backward|autograd|empty_cache|gc|del|setattr|delattr|range|int|bool|shape|size|numel|toc|tic|update|raise_for_status|makedirs|join|open|close)$/

/** Functions that put their argument into what they are called on. */
export const receiving =
  /^(append|extend|add|insert|update|setdefault|put|appendleft|push|add_module|register_module|register_buffer|add_network|add_model|store|enqueue|register)$/

/** Functions that keep the items of a container while they put them together anew. */
export const keepingItems =
  /^(list|tuple|set|reversed|sorted|iter|deepcopy|copy|OrderedDict|ModuleList|Sequential|dict|ModuleDict|filter)$/

/** Functions that make a model of weights. */
export const makingModels = /(load|build|create|make|init|model|from_|get_|restore|instantiate|setup|construct)/i

/** Functions of libraries that run a model that they are given. */
export const running =
  /(generate|predict|infer|evaluat|extract|encod|embed|forward|sample|detect|segment|caption|translat|classif|score|apply_model|call|run|process|transform|inpaint|denoise|functional_call|interpolate|jacobian|test|valid)/i

const word = (names: string) => new RegExp(`(^|[^a-z])(${names})s?([^a-z]|$)`, 'i')

const lossWords = word(
  'loss|losses|criterion|criteria|criterions|cross_?entropy|nll|bce|mse|kl_?div|triplet|perceptual|objective|contrastive|lpips_loss|kl|l1|gan_loss',
)
const metricWords = word(
  'metric|fid|kid|bleu|rouge|psnr|ssim|lpips|accuracy|acc|f1|precision|recall|evaluate|eval|evaluation|evaluator|inception_score|meteor|cider|spice|iou|miou|map|mean_ap|wer|cer|perplexity|ppl|bert_?score|clip_?score|auc|confusion|classification_report|recall_at_k|compute_metrics|similarity_score|benchmark|niqe',
)

const judgingWords = word('fid|kid|lpips|inception|inception_score|clip_?score|bert_?score|perplexity|ppl|metric')

/** Whether a name, or a path, is about measuring what another model made. */
export function isJudging(name: string): boolean {
  return judgingWords.test(wordsOf(name))
}

/** `CrossEntropyLoss` and `l1_loss` alike: words are told apart by underscores and by capitals. */
function wordsOf(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
}

export function isLoss(name: string): boolean {
  return lossWords.test(wordsOf(name.slice(name.lastIndexOf('.') + 1)))
}

export function isMetric(name: string): boolean {
  return metricWords.test(wordsOf(name.slice(name.lastIndexOf('.') + 1)))
}

/** Names of models and functions that keep back, choose or order what others made. */
export const filtering = /safety|nsfw|filter|re_?rank|checker|watermark|moderat|toxic|profan|plausib/i

const optimisers =
  /^(Adam\w*|SGD|RMS[Pp]rop|Ada(grad|delta|max|factor|belief|bound|mod|fisher|hessian)\w*|Lion|LAMB|Lamb|LARS|Optimizer|optimizer|create_optimizer\w*|build_optimizer|get_optimizer|make_optimizer|Rprop|LBFGS|Ranger\w*|NAdam|RAdam|ASGD|FusedAdam|\w*Adam\w*|\w*Optimizer)$/

export function isOptimiser(name: string): boolean {
  return optimisers.test(name)
}

/** Attributes and methods of results that say something of their form alone. */
export const formOnly =
  /^(shape|size|device|dtype|ndim|dim|numel|is_cuda|requires_grad|grad_fn|grad|type|element_size|itemsize|nbytes|mode|nelement|get_device|is_contiguous|width|height|format|__class__|names?|columns)$/

/** Calls that look at the form of what they are given. */
export const lookingOnly =
  /^(isinstance|issubclass|hasattr|callable|len|type|id|range|super|int|bool|signature|getsizeof|is_tensor|is_available|assert\w*|zeros_like|ones_like|rand_like|randn_like|empty_like|full_like)$/

/** Calls that are a step on the way and nothing that is done with a value. */
export const plain =
  /^(list|tuple|set|dict|zip|enumerate|iter|next|reversed|sorted|min|max|float|abs|sum|getattr|partial|deepcopy|copy|range|round|append|extend|str|repr|format|join|all|any|map|filter)$/

/** Whether a method of a model runs it on something. */
export function isRun(name: string): boolean {
  const isOther =
    /^(to|cuda|load_state_dict|register\w*|set_\w+|add_\w+|eval|train|decode|batch_decode|post_?process\w*|save\w*|parameters|named_parameters|state_dict|half|float|requires_grad_|zero_grad|cpu|children|modules|from_\w+|load\w*|enable_\w+|disable_\w+|resize_token_embeddings|compile|push_to_hub|get_\w*embeddings|apply|named_\w+)$/
  return !isOther.test(name)
}
