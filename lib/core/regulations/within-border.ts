import type { AssessContext } from '../assess';
import { type Assessment, evidenceOf, type Finding, type RecognisedGoods } from '../assessment';
import { withParents } from '../goods/recognise-goods';
import type { Order } from '../trade/order';
import { isUnnamed } from '../trade/pieces';
import { inForce, measuresInForce, ofKind } from './measures-in-force';

/** Goods that national law binds inside a customs territory too: excise, sale bans, prescriptions, arms, protected species, living things. */
const bound = ['alcohol', 'tobacco', 'e-cigarette', 'weapon', 'knife', 'medicine', 'melatonin', 'cbd-product', 'pesticide', 'fireworks', 'laser-pointer', 'nitrous-oxide', 'strong-teeth-whitener', 'ivory', 'exotic-skin', 'fur-article', 'shell-coral', 'live-animal', 'live-plant', 'seeds', 'signal-jammer', 'radar-detector', 'spy-camera', 'gambling-article', 'lottery-material', 'pornography'];
/** Kept out for the health of plants and animals: such bans stand at the border and fall with it. */
const ofBorder = ['food', 'plant-product', 'animal-product', 'used-clothing', 'soil'];
/** Dangerous goods to every carrier, at home as abroad. */
const dangerous = ['lithium-battery-alone', 'power-bank', 'battery-packed-with-equipment', 'vehicle-battery', 'perfume', 'nail-polish', 'nail-polish-remover', 'aerosol', 'flammable-liquid', 'lighter', 'chemical'];

/** The registers of the destination itself that a seller from another part of the customs territory is in for what he sells there: packaging, appliances, batteries. */
export function registersInside(destination: string, kinds: ReadonlySet<string>, { pack, profile, on }: Pick<AssessContext, 'pack' | 'profile' | 'on'>): Assessment['identification'] {
  if (profile.dispatchFrom === destination) return [];
  return ofKind(pack.files.get(destination)?.measures ?? [], 'identification')
    .filter((measure) => measure.of === 'seller' && inForce(measure, on) && (!measure.appliesTo.goods || measure.appliesTo.goods.some((id) => kinds.has(id))) && !measure.appliesTo.exceptGoods?.some((id) => kinds.has(id)))
    .map((measure) => ({ identifier: measure.identifier, name: measure.name, of: measure.of, requirement: measure.requirement, evidence: evidenceOf(measure) }));
}

/**
 * What may still stand against an order that crosses no customs border. That border alone is lifted: copies of a brand stay forbidden, of goods under national law
 * the rules were not looked up, and marks and carriers' limits hold without being judged here. A title nobody recognises may be any of these.
 */
export function withinBorder(order: Order, destination: string, goods: readonly RecognisedGoods[], { pack, profile, on }: Pick<AssessContext, 'pack' | 'profile' | 'on'>): Finding[] {
  const restrictions = ofKind(measuresInForce(destination, on, pack), 'restriction');
  if (isUnnamed(order.lines)) return [{ code: 'goods-missing', severity: 'unknown', values: {}, lines: [] }];
  return order.lines.flatMap((_, line): Finding[] => {
    const own = goods.filter((one) => one.line === line).map((one) => one.goods);
    if (own.length === 0) return [{ code: 'goods-not-recognised', severity: 'unknown', values: {}, lines: [line] }];
    const kinds = withParents(own, pack.goods);
    const among = (ids: readonly string[]) => own.filter((id) => [...withParents([id], pack.goods)].some((kind) => ids.includes(kind)));
    const isOfBorder = (id: string): boolean => {
      const all = withParents([id], pack.goods);
      return ofBorder.some((one) => all.has(one)) && ![...bound, 'toy-in-sweet'].some((one) => all.has(one));
    };
    if (kinds.has('counterfeit')) {
      const copies = restrictions.find(({ effect, appliesTo }) => effect === 'prohibited' && appliesTo.goods?.includes('counterfeit'));
      return [copies ? { code: 'prohibited', severity: copies.confidence === 'low' ? 'fix' : 'stop', values: { goods: ['counterfeit'], ...(copies.authority && { authority: copies.authority }) }, lines: [line], evidence: evidenceOf(copies) } : notLookedAt(['counterfeit'], line)];
    }
    const bans = restrictions.filter(({ effect, appliesTo }) => effect === 'prohibited' && !appliesTo.channels && appliesTo.goods && among(appliesTo.goods).some((id) => !isOfBorder(id)) && !appliesTo.exceptGoods?.some((id) => kinds.has(id)) && !appliesTo.origins && !appliesTo.exceptDispatchedFrom?.includes(profile.dispatchFrom));
    const [ban] = bans;
    // Most bans of import are bans of sale as well, and some are not.
    if (ban) return [{ code: 'ban-inside', severity: 'unknown', values: { goods: among(ban.appliesTo.goods ?? []) }, lines: [line], evidence: evidenceOf(ban) }];
    const underLaw = among(bound);
    if (underLaw.length) return underLaw.map((id) => notLookedAt([id], line));
    // Another country's marks and papers are asked of who sells there from abroad; an operator to answer for the goods the seller is himself.
    const asked = profile.dispatchFrom === destination ? [] : restrictions.filter(({ effect, requires, appliesTo }) => effect === 'restricted' && requires?.some((id) => pack.documents.get(id)?.once !== 'destination') && appliesTo.goods).flatMap(({ appliesTo }) => appliesTo.goods ?? []);
    const ruled = [...new Set([...among(dangerous), ...among(asked)])].slice(0, 3);
    return ruled.length ? [{ code: 'rules-inside', severity: 'care', values: { goods: ruled }, lines: [line] }] : [];
  });
}

const notLookedAt = (goods: string[], line: number): Finding => ({ code: 'goods-not-looked-at', severity: 'unknown', values: { goods }, lines: [line] });
