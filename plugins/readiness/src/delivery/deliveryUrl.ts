/** Path of the way of working below the tab. @internal */
export const DELIVERY_PATH = 'delivery';
