/** Blocks, as `Markup` has them: mustache fills it in where a template says `{{> blocks}}`. */
export const blocksTemplate = [
  '{{#blocks}}',
  '{{#paragraph}}<p dir="auto" style="margin:0 0 12px;">{{#lines}}{{> pieces}}{{^isLast}}<br>{{/isLast}}{{/lines}}</p>{{/paragraph}}',
  '{{#list}}',
  '{{#isOrdered}}<ol style="margin:0 0 12px;padding:0 24px;">{{> items}}</ol>{{/isOrdered}}',
  '{{^isOrdered}}<ul style="margin:0 0 12px;padding:0 24px;">{{> items}}</ul>{{/isOrdered}}',
  '{{/list}}',
  '{{#code}}<pre dir="ltr" style="margin:0 0 12px;padding:12px 14px;background:#f1f3f8;border-radius:10px;text-align:left;font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;">{{text}}</pre>{{/code}}',
  '{{#file}}<p style="margin:0 0 12px;"><a class="file" href="{{url}}" style="display:inline-block;padding:9px 14px;border:1px solid #e3e6ef;border-radius:10px;color:#14162b;font-size:14px;line-height:20px;text-decoration:none;"><bdi>{{name}}</bdi> <bdi class="size" style="color:#5c6178;">{{size}}</bdi></a></p>{{/file}}',
  '{{/blocks}}',
].join('');

export const piecesTemplate =
  '{{#pieces}}{{#href}}<a href="{{href}}" style="text-decoration:underline;color:{{light.actionText}};">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}{{/pieces}}';

export const itemsTemplate =
  '{{#items}}<li dir="auto" style="margin:0 0 4px;">{{> pieces}}</li>{{/items}}';
