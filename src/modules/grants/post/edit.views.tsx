import type { Unit } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Grant } from '../grant/rules.ts';
import { routes } from '../routes.ts';
import type { PostFields } from './form.ts';
import type { Post } from './rules.ts';

interface EditPostProps {
  /** The one that is changed; a new one has none. */
  post?: Post;
  /** Of a new one. */
  id?: string;
  form: BoundForm<PostFields>;
  units: readonly Unit[];
  grants: readonly Grant[];
}

/** A new post, or changing one: a function, never a name. */
export function EditPostView({ post, id, form, units, grants }: EditPostProps) {
  const { t } = useWords();
  const action = post ? routes.editPost.href({ code: post.code }) : routes.newPost.href({});
  // What pays it now stays on offer, whatever has become of it.
  const paying = grants.filter((grant) => grant.state !== 'rejected' || post?.grantIds.includes(grant.id));
  return (
    <>
      <PageHead code={post?.code} title={post?.title ?? t('grants.post.new')} lead={t('grants.post.lead')} />
      <Form action={action} of={form} hidden={{ id }}>
        <FieldGrid>
          <Control of={form.control('title')} label={t('grants.post.title')} hint={t('grants.post.title-hint')} />
          <Control
            of={form.control('unitId')}
            label={t('grants.posts.unit')}
            choices={units.map(({ id, code, name }) => ({ value: id, label: name, code }))}
            hint={units.length === 0 && t('grants.post.no-units')}
            span={8}
            optional
          />
          <Control
            of={form.control('sharePercent')}
            label={t('grants.post.share')}
            hint={t('grants.post.share-hint')}
            unit="%"
            span={4}
          />
          <Days form={form} />
          {paying.length > 0 && <PaidBy form={form} paying={paying} />}
        </FieldGrid>
        {paying.length === 0 && <p class="qs-quiet">{t('grants.post.no-grants')}</p>}
        <SaveBar
          cancelHref={post ? routes.post.href({ code: post.code }) : routes.posts.href({})}
          {...(!post && { save: t('grants.post.make') })}
        />
      </Form>
    </>
  );
}

function Days({ form }: Pick<EditPostProps, 'form'>) {
  const { t } = useWords();
  return (
    <>
      <Control
        of={form.control('startOn')}
        label={t('grants.grant.start')}
        hint={t('grants.post.start-hint')}
        span={4}
      />
      <Control
        of={form.control('endOn')}
        label={t('grants.grant.end')}
        hint={t('grants.post.no-end')}
        span={4}
        optional
      />
      <Control
        of={form.control('handoverDueOn')}
        label={t('grants.post.handover-due')}
        hint={t('grants.post.handover-hint')}
        span={4}
        optional
      />
    </>
  );
}

/** What pays it: any of the grants, or none of them and the budget. */
function PaidBy({ form, paying }: Pick<EditPostProps, 'form'> & { paying: readonly Grant[] }) {
  const { t, format } = useWords();
  return (
    <Control
      of={form.control('grantIds')}
      label={t('grants.posts.paid-by')}
      hint={t('grants.post.paid-hint')}
      choices={paying.map((grant) => ({
        value: grant.id,
        label: `${grant.code} ${grant.title}`,
        hint: `${format.day(grant.startOn)} – ${format.day(grant.endOn)}`,
      }))}
      optional
    />
  );
}
