// An answer may name its sources by path alone, because the bot need not know under which address this page reached it.
// Web Chat makes links of whole addresses only.
const whole = address => typeof address === 'string' && address.startsWith('/answers/') ? location.origin + address : address;

const resolved = activity => ({
  ...activity,
  text: activity.text?.replace(/^(\[\d+\]: )(\/answers\/)/gm, `$1${location.origin}$2`),
  entities: activity.entities?.map(entity => !Array.isArray(entity.citation) ? entity : {
    ...entity,
    citation: entity.citation.map(claim => !claim.appearance ? claim : {
      ...claim,
      appearance: { ...claim.appearance, url: whole(claim.appearance.url) },
    }),
  }),
});

/** Middleware of Web Chat's store. */
export const resolveSources = () => next => action => next(
  action.type === 'DIRECT_LINE/INCOMING_ACTIVITY'
    ? { ...action, payload: { ...action.payload, activity: resolved(action.payload.activity) } }
    : action);
