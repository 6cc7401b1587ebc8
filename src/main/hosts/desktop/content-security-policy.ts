// Where the page of the window comes from, and what it may load: the same in both hosts.

/** Reserved by RFC 2606 §2: no network knows it. */
export const ORIGIN = 'https://app.invalid';

/** Nothing is evaluated. */
export const CONTENT_SECURITY_POLICY = [
  'default-src \'none\'',
  'script-src \'self\'',
  'style-src \'self\'',
  'font-src \'self\'',
  'img-src \'self\' blob:',
  'worker-src \'self\'',
  'connect-src \'self\'',
  'frame-src \'none\'',
  'frame-ancestors \'none\'',
  'form-action \'none\'',
  'base-uri \'none\'',
].join('; ');
